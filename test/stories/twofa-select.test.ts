import * as stories from '../../stories/twofa-select.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
