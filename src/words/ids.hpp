// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The ids of all things, in one place: an alias here is the only way to name one.
#pragma once

#include "words/id.hpp"

namespace huiyin {

// People and their organisations.
using OrganisationId = Id<struct OrganisationTag>;
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using AccountId = Id<struct AccountTag>;
using GrantId = Id<struct GrantTag>;
using SessionId = Id<struct SessionTag>;

// The inspection.
using RoundId = Id<struct RoundTag>;
using InspectionId = Id<struct InspectionTag>;
using FindingId = Id<struct FindingTag>;
using RequirementId = Id<struct RequirementTag>;
using ImportId = Id<struct ImportTag>;
using PublicationId = Id<struct PublicationTag>;  // a public address: random

// The rectification.
using ItemId = Id<struct ItemTag>;
using MeasureId = Id<struct MeasureTag>;
using ProgressId = Id<struct ProgressTag>;
using AttachmentId = Id<struct AttachmentTag>;
using WorkbookId = Id<struct WorkbookTag>;  // a download: random
using TaskId = Id<struct TaskTag>;
using ReminderId = Id<struct ReminderTag>;
using RuleId = Id<struct RuleTag>;
using RecheckId = Id<struct RecheckTag>;
using PromptId = Id<struct PromptTag>;
using PromptLineId = Id<struct PromptLineTag>;
using RectificationPlanId = Id<struct RectificationPlanTag>;
using ResultUseId = Id<struct ResultUseTag>;

// The journal.
using ActId = Id<struct ActTag>;      // groups the records of one act
using EntryId = Id<struct EntryTag>;  // one record of the journal

}  // namespace huiyin
