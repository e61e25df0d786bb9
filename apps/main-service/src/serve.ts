import 'reflect-metadata';
import { runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';
import { serviceOptions } from './service-options.js';

await runService(AppModule, serviceOptions);
