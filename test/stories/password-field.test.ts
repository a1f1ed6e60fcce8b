import * as stories from '../../stories/password-field.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
