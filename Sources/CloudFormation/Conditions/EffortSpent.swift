/// A question about a template takes more work than one may.
struct EffortSpent: Error {}
