export interface NetworkProblems {
  'network.placeholder': object;
}
