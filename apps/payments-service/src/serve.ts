import 'reflect-metadata';
import { runService } from '@webstore/nest-service';
import { AppModule } from './app.module.js';
import { describePayments } from './describe-payments.js';

await runService(AppModule, { name: 'payments-service', prepare: describePayments });
