export interface TimeZoneProblems {
  /** An offset (`+05:30`, `GMT+2`) instead of a place: it knows no summer time and no change of law. */
  'time-zone.offset': { text: string };
  /** No name of the IANA database; `suggestion` is the name that differs in case only. */
  'time-zone.unknown': { text: string; suggestion: string | null };
}
