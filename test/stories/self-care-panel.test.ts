import { ReactiveElement } from 'lit';
import * as stories from '../../stories/self-care-panel.stories.ts';
import { playStories } from './support.ts';

// A list measures what it drew and draws itself again as it fits, which is what Lit's warning excepts
ReactiveElement.disableWarning?.('change-in-update');

playStories(stories);
