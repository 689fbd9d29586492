// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The calendar with its styles, which only pages that ask for a day fetch.
import 'element-plus/theme-chalk/el-date-picker-panel.css'
import './dayPicker.css'

export { ElDatePicker } from 'element-plus'
