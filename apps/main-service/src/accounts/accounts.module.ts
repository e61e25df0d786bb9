import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service.js';
import { AuthController } from './auth.controller.js';
import { CustomersRepository } from './customers.repository.js';
import { MeController } from './me.controller.js';
import { Passwords } from './passwords.js';
import { ProfileService } from './profile.service.js';
import { SignIns } from './sign-ins.js';
import { SignInsRepository } from './sign-ins.repository.js';

@Module({
  controllers: [AuthController, MeController],
  providers: [AccountsService, CustomersRepository, Passwords, ProfileService, SignIns, SignInsRepository],
})
export class AccountsModule {}
