// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is signed on paper.
export const papers = {
  paper: { plan: '整改方案', application: '销号申请', rectification: '整改情况报告' },
  sign: {
    title: '纸质签字',
    onPaper: '纸质签字',
    toSheet: '打印签字表',
    what: '签的是哪一份',
    signer: '签字人',
    signerHint: '职务和姓名，与纸上一致',
    signedOn: '签字日期',
    scan: '签字页的扫描件或照片',
    scanHint: '一个文件；可拖到这里，或直接粘贴。',
    signed: '{on} 在《{what}》上签字',
    sentBy: '{on} 由 {who} 代 {signer} 上传',
  },
  sheet: {
    page: '签字表',
    which: '打印哪一份',
    title: { plan: '巡察反馈问题整改方案', application: '巡察整改事项销号申请表', rectification: '巡察反馈问题整改情况报告' },
    asks: { application: '以上整改措施已落实到位，现申请销号，请予核查。', rectification: '以上整改情况属实，特此报告。' },
    number: '序号',
    owners: '责任领导、部门和责任人',
    leader: '责任领导（签字）：',
    head: '单位主要负责人（签字）：',
    day: '　　年　　月　　日',
    seal: '（单位盖章）',
  },
} as const
