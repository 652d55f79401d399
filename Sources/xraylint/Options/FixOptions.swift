import ArgumentParser

/// Which fixes are applied.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Apply unsafe fixes as well.",
      discussion: """
        An unsafe fix activates tracing although the template does not hold the execution role. \
        Lambda refuses the deployment if the role lacks the permission.
        """
    )
  )
  var unsafeFixes = false
}
