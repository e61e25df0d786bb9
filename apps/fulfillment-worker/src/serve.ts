import 'reflect-metadata';
import { runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';

await runService(AppModule, { name: 'fulfillment-worker' });
