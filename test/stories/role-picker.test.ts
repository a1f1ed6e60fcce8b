import * as stories from '../../stories/role-picker.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
