// A process that does nothing but load Swift and libyaml: the floor under the start of the tool.
import CLibYAML

@main
struct Empty {
  static func main() {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) != 0 else { fatalError("libyaml has no memory") }
    yaml_parser_delete(&parser)
  }
}
