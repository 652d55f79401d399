/// Whether a statement speaks about something: three-valued, as a template may leave it open.
enum Match {
  case no
  case maybe
  case yes
}
