import { Controller, Get, HttpStatus } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountSchema } from '@webstore/contracts';
import { Answers } from '@webstore/nest-service';
import { Authenticated, ShopperId } from '../security/authentication/authenticated.js';
import { type Account, ProfileService } from './profile.service.js';

@ApiTags('Accounts')
@Authenticated()
@Controller('me')
export class MeController {
  constructor(private readonly profile: ProfileService) {}

  @Get()
  @Answers(HttpStatus.OK, accountSchema)
  me(@ShopperId() shopperId: string): Promise<Account> {
    return this.profile.accountOf(shopperId);
  }
}
