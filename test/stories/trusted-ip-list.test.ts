import * as stories from '../../stories/trusted-ip-list.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
