/** Starts the function help in its page, with the documentation that the build put there. */
import { render } from 'preact';
import { App } from './App.tsx';
import type { Documentation } from './documentation.ts';
import './styles/functionHelp.css';

const root = document.getElementById('clientele');
const documentation = JSON.parse(document.getElementById('documentation')?.textContent ?? '') as Documentation;
if (root) render(<App documentation={documentation} />, root);
