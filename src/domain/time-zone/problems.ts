export interface TimeZoneProblems {
  'time-zone.placeholder': object;
}
