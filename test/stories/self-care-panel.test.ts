import * as stories from '../../stories/self-care-panel.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
