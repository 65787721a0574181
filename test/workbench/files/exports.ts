/**
 * What shops and surveys export, in their own files: a few invented rows below the headers that their documentation, or public code
 * that reads them, names. Shopify Help Center, “Exporting orders”; Advanced Order Export for WooCommerce; 有赞 订单导出; “CSV” and
 * “Unicode text” of Excel in Chinese; SurveyMonkey, “All responses data”, which has two rows of headers; 问卷星 下载答卷.
 */
import { partsOf, workbookOf, worksheet, xlsxOf } from './sheetFiles.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n`;

/** A further line of an order repeats its name and email alone; money and dates have their own forms. */
const SHOPIFY = lines(
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Zip,Billing Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Vendor,Id,Tags,Source,Lineitem discount',
  `#1001,ann@mail.test,paid,2025-05-01 10:00:00 +0200,fulfilled,2025-05-02 14:21:21 +0200,yes,EUR,53.90,0.00,0.00,53.90,,0.00,Standard,2025-05-01 09:59:12 +0200,1,Green tea,34.90,39.90,T-01,true,false,fulfilled,Ann Lee,'01067,+491701234567,"Leave at
the door",,Shopify Payments,0.00,Leaf,7410991464714,,web,0.00`,
  '#1001,ann@mail.test,,,,,,,,,,,,,,2025-05-01 09:59:12 +0200,2,Black tea,9.50,,T-02,true,false,fulfilled,,,,,,,,Leaf,,,,0.00',
  `#1002,bo@mail.test,paid,2025-05-03 08:00:00 +0200,fulfilled,2025-05-04 10:00:00 +0200,no,EUR,9.50,4.90,0.00,14.40,,0.00,Standard,2025-05-03 07:58:00 +0200,1,Black tea,9.50,,T-02,true,false,fulfilled,Bo Li,'10115,,,,Shopify Payments,0.00,Leaf,7410991464715,,web,0.00`,
);

const WOOCOMMERCE = lines(
  'Order Number;Order Status;Order Date;Customer Note;First Name (Billing);Last Name (Billing);Email (Billing);Phone (Billing);Cart Discount Amount;Order Subtotal Amount;Order Total Amount;SKU;Item #;Item Name;Quantity (- Refund);Item Cost',
  '4993;Completed;2025-05-31 00:37;;Ann;Lee;ann@mail.test;00491701234567;0;30,00;30,00;T-1;1;Tea;1;30,00',
  '4994;Completed;2025-06-01 12:05;"Ring; please";Bo;Li;bo@mail.test;00491701234568;5,50;1.280,00;1.274,50;T-2;1;Tea set;1;1.280,00',
);

/** Long ids end in a tab, so that Excel shows all of their digits. */
const YOUZAN = `\uFEFF${lines(
  '订单号,订单来源,订单状态,订单创建时间,买家付款时间,买家昵称,买家手机号,全部商品名称,商品数量,商品单价,店铺优惠合计,订单实付金额',
  'E20250501090000012345678\t,小程序,已完成,2025-05-01 09:00:00,2025-05-01 09:01:00,明,13800000000\t,"绿茶,红茶",2,45.00,5.00,85.00',
  'E20250503100000012345679\t,微信公众号,已完成,2025-05-03 10:00:00,2025-05-03 10:00:30,芳,13900000000\t,红茶,1,30.00,0.00,30.00',
)}`;

const CHINESE_EXCEL = lines(
  '日期,客户,商品,渠道,数量,单价,折扣,优惠后金额',
  '2025/5/1,张三,绿茶,门店,2,45.00,9折,81.00',
  '2025/5/3,李四,红茶,小程序,1,30.00,,30.00',
  '2025/6/3,张三,茶具,小程序,1,"1,030.00",,"1,030.00"',
);
/** The lines above in GB 18030, as Python encodes them. */
const CHINESE_EXCEL_GBK = [
  'yNXG2iy/zbunLMnMxrcsx/61wCzK/cG/LLWlvNss1du/2yzTxbvduvO98LbuDQoyMDI1LzUvMSzVxcj9LMLMsugsw8W16iwyLDQ1LjAwLDnV2y',
  'w4MS4wMA0KMjAyNS81LzMswO7LxCy67LLoLNChs8zQ8iwxLDMwLjAwLCwzMC4wMA0KMjAyNS82LzMs1cXI/Syy6L7fLNChs8zQ8iwxLCIxLDAz',
  'MC4wMCIsLCIxLDAzMC4wMCINCg==',
].join('');

const SURVEYMONKEY = lines(
  'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How likely is it that you would recommend us to a friend?,What should we do better?,Which of these did you buy?,',
  ',,,,,,,,,,Open-Ended Response,Tea,Tea set',
  '118273645190,437261819,05/14/2025 09:00:12 AM,05/14/2025 09:05:40 AM,192.0.2.1,ann@mail.test,Ann,Lee,C-1,9,"Nothing, all fine",Tea,',
  '118273645191,437261819,05/15/2025 10:00:00 PM,05/15/2025 10:01:00 PM,192.0.2.2,bo@mail.test,Bo,Li,C-2,4,Faster delivery,Tea,Tea set',
  '118273645192,437261819,05/16/2025 10:00:00 AM,05/16/2025 10:01:00 AM,192.0.2.3,cy@mail.test,Cy,Wu,C-3,10,,,Tea set',
);

const WENJUANXING = worksheet(
  [
    ['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP', '1、您的手机号', '2、您对我们的满意度'],
    [1, '2025/5/1 9:00:00', '63秒', '微信', 'N/A', '192.0.2.1(浙江-杭州)', '13800000000', 5],
    [2, '2025/5/2 21:30:10', '48秒', '手机提交', '直接访问', '192.0.2.2(北京-北京)', '13900000000', 3],
  ]
    .map((row) => {
      const cells = row.map((cell) =>
        typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row>${cells.join('')}</row>`;
    })
    .join(''),
);

const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
};

/** By the name of its sheet. */
export const EXPORTS: Record<string, [file: string, bytes: Uint8Array]> = {
  Shopify: ['Shopify.csv', utf8(SHOPIFY)],
  WooCommerce: ['WooCommerce.csv', utf8(WOOCOMMERCE)],
  有赞: ['有赞.csv', utf8(YOUZAN)],
  'Excel GBK': ['Excel GBK.csv', Uint8Array.from(atob(CHINESE_EXCEL_GBK), (sign) => sign.charCodeAt(0))],
  'Excel Unicode': [
    'Excel Unicode.txt',
    utf16(`\uFEFF${CHINESE_EXCEL.replaceAll('"1,030.00"', '1030').replaceAll(',', '\t')}`),
  ],
  SurveyMonkey: ['SurveyMonkey.csv', utf8(SURVEYMONKEY)],
  问卷星: [
    '问卷星.xlsx',
    xlsxOf(
      partsOf(WENJUANXING, {
        'xl/workbook.xml': workbookOf('<sheet name="问卷星" sheetId="1" r:id="rId1"/>'),
      }),
    ),
  ],
};
