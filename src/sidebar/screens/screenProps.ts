/** What every screen is given. */
import type { Actions } from '../session.ts';
import type { State } from '../state.ts';

export interface ScreenProps {
  state: State;
  actions: Actions;
}
