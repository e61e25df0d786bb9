import { createRoot } from 'react-dom/client';
import './styles/main.css';
import { makeQueryClient } from './api/query-client';
import { loadTexts } from './languages/load-texts';
import { App } from './shell/app';
import { firstLanguage } from './shell/first-language';
import { reloadOnceForMissingChunks } from './shell/missing-chunks';
import { startTelemetry } from './telemetry/start-telemetry';

reloadOnceForMissingChunks();
const texts = await loadTexts(firstLanguage(location.pathname));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App queryClient={makeQueryClient()} texts={texts} />);
startTelemetry();
