/** The words of the demo workbook in both languages; the numbers are the same. */

export interface DemoWords {
  workbook: string;
  locale: string;
  orders: string;
  survey: string;
  orderHeaders: [
    date: string,
    customer: string,
    order: string,
    channel: string,
    product: string,
    quantity: string,
    amount: string,
    discount: string,
  ];
  surveyHeaders: [date: string, customer: string, score: string, satisfaction: string, topic: string, comment: string];
  channels: [string, string, string, string];
  products: [string, string, string, string, string, string];
  topics: [string, string, string, string, string];
  praise: string[];
  complaints: string[];
  badDates: [string, string, string, string];
  badAmounts: [string, string, string];
}

export const demoWords: Record<'en' | 'zh-CN', DemoWords> = {
  en: {
    workbook: 'Tea shop (demo)',
    locale: 'en_US',
    orders: 'Orders',
    survey: 'Survey',
    orderHeaders: [
      'Order date',
      'Customer ID',
      'Order no.',
      'Channel',
      'Product',
      'Quantity',
      'Net amount',
      'Discount',
    ],
    surveyHeaders: ['Date', 'Customer ID', 'Score', 'Satisfaction', 'Topic', 'Comment'],
    channels: ['Web', 'App', 'Store', 'Phone'],
    products: ['Green tea', 'Black tea', 'Oolong', 'White tea', 'Teapot', 'Gift box'],
    topics: ['Delivery', 'Packaging', 'Price', 'Product quality', 'Service'],
    praise: ['Lovely, as always', 'Fresh and fragrant', 'Quick delivery', 'My favourite oolong'],
    complaints: [
      'Arrived late',
      'The box was dented',
      'Too expensive now',
      'Less fragrant than before',
      'Nobody answered',
    ],
    badDates: ['next week', '2025-02-30', 'after the holidays', '13/13/2025'],
    badAmounts: ['n/a', 'TBC', 'see invoice'],
  },
  'zh-CN': {
    workbook: '茶叶店（演示）',
    locale: 'zh_CN',
    orders: '订单',
    survey: '问卷',
    orderHeaders: ['下单日期', '客户编号', '订单号', '渠道', '商品', '数量', '实付金额', '优惠金额'],
    surveyHeaders: ['日期', '客户编号', '评分', '满意度', '主题', '意见'],
    channels: ['网站', '应用', '门店', '电话'],
    products: ['绿茶', '红茶', '乌龙茶', '白茶', '茶壶', '礼盒'],
    topics: ['配送', '包装', '价格', '产品质量', '服务'],
    praise: ['一如既往地好', '清香回甘', '发货很快', '最喜欢的乌龙'],
    complaints: ['送得晚', '盒子压坏了', '涨价太多', '没有以前香', '没人接电话'],
    badDates: ['下周', '2025-02-30', '节后再定', '13/13/2025'],
    badAmounts: ['暂无', '待定', '见发票'],
  },
};
