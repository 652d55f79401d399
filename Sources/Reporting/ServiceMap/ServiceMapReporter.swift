public import ServiceMap

/// A format in which a service map is drawn.
///
/// The same map gives the same bytes, and drawing never fails.
public protocol ServiceMapReporter: Sendable {
  /// The whole drawing.
  ///
  /// - Parameter title: What the map is of, such as the path of the template.
  func report(on map: ServiceMap, title: String) -> [UInt8]
}
