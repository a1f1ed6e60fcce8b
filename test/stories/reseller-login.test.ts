import * as stories from '../../stories/reseller-login.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
