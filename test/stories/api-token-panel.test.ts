import * as stories from '../../stories/api-token-panel.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
