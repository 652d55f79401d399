/// Numbers that a seed determines.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates the numbers of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64, see <https://prng.di.unimi.it/splitmix64.c>.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a limit.
  public mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }

  /// One of some values.
  public mutating func pick<Value>(_ values: Value...) -> Value {
    values[below(values.count)]
  }

  /// Whether one of so many chances came true.
  public mutating func chance(_ count: Int) -> Bool { below(count) == 0 }
}
