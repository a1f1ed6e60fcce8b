import * as stories from '../../stories/locale-prefs.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
