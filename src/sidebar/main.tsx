/** Starts the sidebar in its page. */
import { render } from 'preact';
import { App } from './App.tsx';
import './styles/sidebar.css';

const root = document.getElementById('clientele');
if (root) render(<App />, root);
