export interface DateFormatProblems {
  'date-format.placeholder': object;
}
