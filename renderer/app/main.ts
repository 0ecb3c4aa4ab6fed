import * as z from 'zod';
import { mount } from 'svelte';
import { connectMachine } from '../api/machine.ts';
import '../styles/base.css';
import App from './App.svelte';
import { Appearance } from './appearance.svelte.ts';

// The content security policy forbids the `new Function` that zod would probe for.
z.config({ jitless: true });

const target = document.getElementById('app');
if (!target) throw new Error('index.html has lost its #app');
const appearance = new Appearance();
appearance.apply();
mount(App, { target, props: { machine: connectMachine(), appearance } });
