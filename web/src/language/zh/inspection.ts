// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Rounds and inspections, and what answers each finding.
export const inspection = {
  rounds: {
    hint: '一届任期里的每一轮巡察。通报入账时也可以新建。',
    none: '还没有轮次',
    noneHint: '新建一轮，或导入一份通报、入账时新建。',
    new: '新建一轮',
  },
  inspection: {
    title: '巡察',
    one: '一次巡察',
    none: '还没有可以看到的巡察',
    noneHint: '巡察办授权巡察，或者通报入账以后，会出现在这里。',
    round: '轮次',
    team: '巡察组',
    onsite: '驻点时间',
    fedBack: '反馈日期',
    fedBackOn: '{day} 反馈',
    notFedBack: '尚未反馈',
  },
  coverage: {
    findings: '{count} 个问题，各由哪些整改事项回应',
    opinions: '{count} 条意见，各由哪些整改事项回应',
    open: '还有 {count} 处没有整改事项回应：',
    openRest: '其余 {count} 处，在下面标红的行里。',
    whole: '每个问题、每条意见都有整改事项回应。',
    nothing: '还没有登记问题。',
    none: '没有整改事项回应',
    withdrawn: '已撤回，不需要回应',
  },
} as const
