# A template: a tap gets it with 'url' and 'sha256' of a release's archive of the sources.
class Xraylint < Formula
  desc "Finds AWS Lambda functions that X-Ray does not trace, and fixes their templates"
  homepage "https://github.com/OWNER/xraylint"
  url "https://github.com/OWNER/xraylint/archive/refs/tags/v@VERSION@.tar.gz"
  sha256 "@SHA256@"
  license "Apache-2.0"

  depends_on "pkgconf" => :build
  depends_on "python@3.13" => :build
  depends_on xcode: ["16.3", :build]
  depends_on "libyaml"
  depends_on macos: :sequoia
  uses_from_macos "swift" => :build

  def install
    system "swift", "build", "--disable-sandbox", "--configuration", "release",
           "--product", "xraylint"
    bin.install ".build/release/xraylint"
    generate_completions_from_executable(bin/"xraylint", "--generate-completion-script")
    manual = Utils.safe_popen_read("python3.13", "packaging/documents/manual.py", bin/"xraylint")
    (man1/"xraylint.1").write manual
  end

  test do
    (testpath/"template.yaml").write <<~YAML
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties: {Handler: orders.handler}
    YAML
    assert_match "'Orders'", shell_output("#{bin}/xraylint template.yaml", 1)
    system bin/"xraylint", "fix", "template.yaml"
    assert_match "Tracing: Active", (testpath/"template.yaml").read
  end
end
