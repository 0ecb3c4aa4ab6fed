// Every chart in every state, on one page: `npm run gallery`.
import '../styles/base.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the gallery');
mount(Gallery, { target });
