/** For the one-file bundle: registers every element and hands out what a page without a build needs. */
import './all.ts';

export * from '../index.ts';
