/** The locales of Sheets by the sign that separates arguments, after stackoverflow.com/questions/73767719. */

export const WITH_COMMAS =
  'en_AU en_CA zh_CN ar_EG zh_HK en_IN bn_IN gu_IN kn_IN ml_IN mr_IN pa_IN ta_IN te_IN en_IE iw_IL ja_JP es_MX mn_MN my_MM en_PH ko_KR de_CH zh_TW th_TH en_GB cy_GB en_US'.split(
    ' ',
  );
/** Vietnam is among these there and among those in a list of 2023 (gist.github.com/rtwalz/99f962981e2bd42eacfe97af03a090af). */
export const WITH_SEMICOLONS =
  'es_AR hy_AM az_AZ be_BY es_BO pt_BR bg_BG fr_CA es_CL es_CO hr_HR cs_CZ da_DK es_EC fi_FI fr_FR ka_GE de_DE el_GR hu_HU in_ID it_IT kk_KZ lv_LV lt_LT nl_NL no_NO nn_NO es_PY pl_PL pt_PT ro_RO ru_RU sr_RS sk_SK sl_SI es_ES ca_ES sv_SE tr_TR uk_UA es_UY es_VE vi_VN'.split(
    ' ',
  );
