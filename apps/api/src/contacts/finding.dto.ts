import {
  contactColumns,
  type ContactColumn,
  type ExportContacts,
  type ExportLanguage,
  exportLanguages,
  type SaveView,
  type SearchContacts,
} from '#contract';
import { OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { ContactFilterDto } from './contacts.dto.js';

const longestWords = 200;

class WholeFilterDto extends OmitType(ContactFilterDto, ['cursor'] as const) {}

/** What may be kept: where a page begins, and one conversation, are of the moment. */
class SavedFilterDto extends OmitType(ContactFilterDto, ['cursor', 'conversationId'] as const) {}

export class SearchContactsDto implements SearchContacts {
  @IsString()
  @Length(1, longestWords)
  readonly words: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => ContactFilterDto)
  readonly filter: ContactFilterDto;
}

export class ExportContactsDto implements ExportContacts {
  @IsOptional()
  @IsString()
  @Length(1, longestWords)
  readonly words?: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => WholeFilterDto)
  readonly filter: WholeFilterDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(contactColumns, { each: true })
  readonly columns: readonly ContactColumn[];

  @IsIn(exportLanguages)
  readonly language: ExportLanguage;

  @IsString()
  @Length(3, 200)
  readonly reason: string;
}

export class SaveViewDto implements SaveView {
  @IsString()
  @Length(1, 60)
  readonly name: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => SavedFilterDto)
  readonly filter: SavedFilterDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(contactColumns.length)
  @ArrayUnique()
  @IsIn(contactColumns, { each: true })
  readonly columns: readonly ContactColumn[];
}
