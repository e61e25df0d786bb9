import 'reflect-metadata';
import { runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';
import { describePromotions } from './describe-promotions.js';

await runService(AppModule, { name: 'promotions-service', prepare: describePromotions });
