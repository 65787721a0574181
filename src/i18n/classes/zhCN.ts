/** Names of classes in Simplified Chinese. */
import type { ClassNames } from './words.ts';

export const zhCN = (): ClassNames => ({
  segments: {
    champions: '冠军客户',
    loyal: '忠诚客户',
    potentialLoyalist: '潜在忠诚客户',
    newCustomers: '新客户',
    promising: '潜力客户',
    needAttention: '需要关注',
    aboutToSleep: '即将沉睡',
    atRisk: '有流失风险',
    cantLoseThem: '重点挽留客户',
    hibernating: '沉睡客户',
    lost: '流失客户',
  },
  customerTypes: {
    importantValue: '重要价值客户',
    importantDevelop: '重要发展客户',
    importantKeep: '重要保持客户',
    importantWinBack: '重要挽留客户',
    generalValue: '一般价值客户',
    generalDevelop: '一般发展客户',
    generalKeep: '一般保持客户',
    generalWinBack: '一般挽留客户',
  },
  stages: { new: '新客户', active: '活跃', atRisk: '有流失风险', dormant: '沉睡', lost: '流失' },
  behaviours: { frequent: '高频', occasional: '低频', oneTime: '仅购一次' },
  needs: { priceSensitive: '价格敏感', qualitySensitive: '品质敏感', neither: '无明显偏好' },
  satisfactionClasses: { satisfied: '满意', neutral: '一般', dissatisfied: '不满意' },
});
