import * as stories from '../../stories/host-of-its-own.stories.ts';
import { playStories } from './support.ts';

playStories(stories);
