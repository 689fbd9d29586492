// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is prepared for the public site.
export const publication = {
  publications: {
    title: '公开',
    none: '还没有准备公开的通报',
    noneSuch: '没有这个状态的通报',
    noneHint: '在导入的通报里按“准备公开”。',
  },
  publicationState: {
    draft: '待审核',
    reviewed: '已审核',
    approved: '已批准',
    released: '已公开',
    withdrawn: '已撤下',
  },
  publicationList: {
    feedback: '巡察反馈',
    rectification: '整改情况',
    announcement: '巡察公告',
  },
  publicationStep: {
    revise: '修改',
    review: '审核通过',
    approve: '批准',
    release: '公开',
    send_back: '退回',
    withdraw: '撤下',
  },
  publicationHint: {
    review: '内容属实、文字无误、没有不宜公开的内容。审核后文字不能再改。',
    approve: '同意公开。',
    release: '公开后任何人都能看到。',
  },
  publication: {
    title: '公开稿',
    unit: '单位',
    issuedOn: '发布日期',
    toImport: '导入的通报',
    list: '栏目',
    kind: '种类',
    save: '保存',
    scrapedHint: '原样（留空则不公开原样）',
    address: '公开网址',
    course: '经过',
    prepared: '准备',
    reviewed: '审核',
    approved: '批准',
    released: '公开',
    withdrawn: '撤下',
    restored: '公开稿',
    scraped: '原样',
    waits: { draft: '等待别人审核。', reviewed: '等待别人批准。', approved: '等待公开。', released: '已经公开。', withdrawn: '已经撤下。' },
  },
} as const
