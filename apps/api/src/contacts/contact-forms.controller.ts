import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Forms } from '#contacts';
import type { ContactForms } from '#contract';
import { CurrentStaff, OnHost, Requires, type StaffActor } from '#platform/http';

/** What the programme asks about a contact. */
@ApiTags('contacts')
@Controller('api/contact-forms')
@OnHost('console')
export class ContactFormsController {
  constructor(private readonly contactForms: Forms) {}

  @Requires('contact:read')
  @Get()
  @ApiOperation({ summary: 'The form in use, and every version before it.' })
  forms(@CurrentStaff() staff: StaffActor): Promise<ContactForms> {
    return this.contactForms.all(staff);
  }
}
