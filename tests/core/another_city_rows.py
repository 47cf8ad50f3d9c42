"""The rows of another city's plan: other goals, years, stages, flags and laws than the real one."""

#: Every file in its own lines; a test reads best where its row stands beside its neighbours.
ROWS = {
    "plan": """\
id,title_ja,title_en,first_fiscal_year,last_fiscal_year,money_unit_ja,published,publisher_ja,\
status_ja,source_ja
minato,みなと市デジタル計画,Minato Digital Plan,2027,2029,千円,2027-03,みなと市,\
確定,冊子「デジタル計画」
""",
    "eras": """\
id,name_ja,name_en,first_day,first_fiscal_year
reiwa,令和,Reiwa,2019-05-01,2019
""",
    "flags": """\
id,name_ja,name_en,reading,meaning_ja
urgent,緊急,urgent,きんきゅう,すぐに始めます。
joint,共同,joint,きょうどう,
""",
    "periods": """\
id,name_ja,name_en
2027,,
2028,,
2029,,
""",
    "stages": """\
id,name_ja,name_en,reading,meaning_ja
design,設計,design,せっけい,
trial,試行,trial,しこう,一部で試します。
service,本番,service,ほんばん,
""",
    "roles": """\
id,name_ja,name_en
lead,主管,lead
partner,協力,
""",
    "departments": """\
id,name_ja,name_en,reading
digital,デジタル課,Digital Division,でじたるか
welfare,福祉課,,ふくしか
""",
    "levels": """\
id,name_ja,name_en,plural_en,label_ja,label_en
goal,目標,aim,aims,目標{number}：{name},Aim {number}: {name}
area,分野,field,fields,,
""",
    "groups": """\
id,level,parent,name_ja,name_en,source_page
1,goal,,届く行政,Reachable government,4-9
2,goal,,備える行政,,10-12
1-1,area,1,窓口,Counters,4
1-2,area,1,広報,,6-9
2-1,area,2,防災,Disaster readiness,10-12
""",
    "measures": """\
id,group,name_ja,name_en,urgent,joint,source_page
1-1-1,1-1,予約のしくみ,Bookings,true,false,4
1-1-2,1-1,書かない窓口,,false,false,5
1-2-1,1-2,地図の公開,Open maps,false,true,6-9
2-1-1,2-1,避難所の通信,,true,true,10-12
""",
    "measure_groups": """\
measure,group
1-2-1,2-1
""",
    "measure_departments": """\
measure,department,role
1-1-1,digital,lead
1-1-2,digital,lead
1-1-2,welfare,partner
2-1-1,welfare,
""",
    "laws": """\
id,egov_id,number_ja,name_ja,name_en,label_ja
procedures,414AC0000000151,平成14年法律第151号,情報通信技術を活用した行政の推進等に関する法律,,推進法
disaster,,,災害対策基本法,Disaster Act,災対法
""",
    "articles": """\
id,law,number,caption_ja,caption_en,label_ja
procedures-6,procedures,6,申請のしかた,Applications,オンライン申請
disaster-8,disaster,8,施策の考慮,,
""",
    "measure_articles": """\
measure,article
1-1-1,procedures-6
2-1-1,disaster-8
2-1-1,procedures-6
""",
    "vocabularies": """\
id,name_ja,name_en
sdgs,SDGs,SDGs
""",
    "topics": """\
id,vocabulary,number,name_ja,name_en
sdg-9,sdgs,9,産業と技術革新の基盤をつくろう,
sdg-11,sdgs,11,住み続けられるまちづくりを,
""",
    "measure_topics": """\
measure,topic
1-1-1,sdg-9
2-1-1,sdg-11
""",
    "schedule": """\
measure,period,order,stage,carried
1-1-1,2027,1,design,false
1-1-1,2027,2,trial,false
1-1-1,2028,1,trial,true
1-1-1,2029,1,service,false
1-1-2,2027,1,service,false
1-1-2,2028,1,service,true
1-1-2,2029,1,service,true
1-2-1,2027,1,design,false
1-2-1,2028,1,design,true
1-2-1,2029,1,trial,false
2-1-1,2027,1,trial,false
2-1-1,2028,1,trial,true
2-1-1,2029,1,service,false
""",
    "indicators": """\
id,measure,group,name_ja,name_en,unit_ja,unit_en,direction,note_ja,source_page
online,1-1-1,,予約の割合,Bookings,%,%,up,,4
drills,,2-1,訓練の回数,Drills,回,,,市の記録です。,10
""",
    "indicator_values": """\
indicator,kind,period,value,words_ja,words_en
online,baseline,2025,12.5,,
online,target,2029,60,,
drills,target,2029,,毎年,every year
""",
    "money": """\
measure,period,kind,amount
1-1-1,2027,planned,1200
1-1-1,2028,planned,800
1-1-1,2027,actual,1150.5
""",
    "glossary": """\
id,term_ja,term_en,reading,group,expansion,aliases_ja,definition_ja
5g,5G,5G,ふぁいぶじー,5,,,電話の規格です。
ai,AI,AI,えーあい,A,Artificial Intelligence,人工知能;エーアイ,機械の判断です。
cloud,クラウド,cloud,くらうど,カ行,,,離れた機械を使います。
""",
    "history": """\
fiscal_year,order,event_ja,event_en
2019,1,窓口の調査,Survey of counters
2019,2,職員の研修,
2024,1,前の計画の策定,Plan before
""",
    "figures": """\
id,number,caption_ja,caption_en,source_ja,source_page,note_ja
f1,1,窓口の利用,Use of counters,市の調査,3,人数です。
f2,,評価の結果,,,3,
""",
    "figure_values": """\
id,figure,item_ja,item_en,period,value,unit_ja,unit_en
visits,f1,来庁した人,Visitors,2026,55000,人,people
share,f1,予約した人の割合,,2026,12.5,%,%
index,f2,指数,Index,,0.8,,
""",
    "evaluation_scales": """\
id,name_ja,total,figure
outcome,結果,8,f2
summary,まとめ,8,
mood,印象,,
""",
    "evaluation": """\
id,scale,name_ja,name_en,meaning_ja,count,percent,parts
done,outcome,できた,Done,予定どおり,5,63,
late,outcome,遅れた,Late,,2,24,
ended,outcome,やめた,Ended,,1,13,
reached,summary,できたか遅れた,,,7,88,done;late
stopped,summary,やめた,,,1,13,ended
calm,mood,落ち着いた,,,,70,
""",
    "committee": """\
id,role_ja,role_en,post_ja,post_en
mayor,委員長,Chair,副市長,Deputy Mayor
clerk,委員,Member,総務部長,
""",
    "comprehensive_plan": """\
id,parent,label_ja,name_ja,ict_ja,added,measure
a,,柱1,暮らし,,false,
a-1,a,,安心,避難所をつなぎます。,false,2-1-1
a-2,a,,便利,,true,
""",
    "progress": """\
measure,period,evaluation,direction,note_ja,recorded_on
1-1-1,2027,late,calm,試行が延びました。,2028-05-31
1-1-2,2027,done,,,2028-05-31
""",
    "errata": """\
id,place_ja,source_page,printed_ja,taken_ja,reason_ja,file,record,column
e1,評価の表,3,24%,24%,8件のうち2件は25%です。,evaluation,late,percent
e2,目次,,「窓口」,「窓口」,目次にだけあります。,,,
""",
    "exemptions": """\
criterion,reason_ja
1.2.1,音がありません。
""",
    "manual_checks": """\
id,criteria,kind,tool,task_ja,task_en,result,note_ja,tester,checked_on
images,1.1.1;2.5.8,inspection,,図を見ます。,Look at pictures.,pass,三つの図です。,みなと,2027-05-31
nvda-images,1.1.1,screen-reader,NVDA,図を読ませます。,,,,,
""",
    "accessibility": """\
id,standard,target_level,guideline_ja,guideline_edition,scope_ja,technologies_ja,deadline,exceptions_ja,added_criteria_ja,\
responsible_ja,contact_ja,contact_address,known_problems_ja,plans_ja,history_ja,policy_date
site,JIS X 8341-3:2016,AA,指針,2027-01,全部,HTML,2028-03,地図,,広報課,電話,,,直す,,2027-04
""",
}

#: One more valid row, which no other row names: a problem in it costs no other row.
SPARE = {
    "eras": "heisei,平成,,1989-01-08,1989",
    "periods": "2029-late,後半,late 2029",
    "roles": "adviser,助言,",
    "stages": "closing,終了,,しゅうりょう,",
    "departments": "library,図書館,,としょかん",
    "levels": "part,部,part,parts,,",
    "groups": "2-2,area,2,防犯,,12",
    "measures": "2-1-2,2-1,水位の公開,,false,false,12",
    "measure_groups": "1-1-2,1-2",
    "measure_departments": "1-2-1,welfare,partner",
    "laws": "aviation,327AC0000000231,昭和27年法律第231号,航空法,,航空法",
    "articles": "procedures-7,procedures,7,通知のしかた,,",
    "measure_articles": "1-1-2,procedures-6",
    "vocabularies": "life,くらし,",
    "topics": "sdg-16,sdgs,16,平和と公正をすべての人に,",
    "measure_topics": "1-2-1,sdg-11",
    "schedule": "2-1-1,2029,2,design,false",
    "indicators": "maps,1-2-1,,地図の数,,枚,,up,,6",
    "indicator_values": "online,actual,2027,15,,",
    "money": "1-2-1,2029,planned,30",
    "glossary": "map,地図,map,ちず,タ行,,,場所の図です。",
    "history": "2024,2,市民の会議,",
    "figures": "f3,3,費用,,,4,",
    "figure_values": "cost,f1,費用,,2026,1.5,億円,",
    "evaluation_scales": "trust,信頼,,f1",
    "evaluation": "sure,mood,安心した,,,,30,late",
    "committee": "guard,委員,,消防長,",
    "comprehensive_plan": "a-3,a,,学び,,false,1-2-1",
    "progress": "1-2-1,2028,late,calm,,2029-05-31",
    "errata": "e3,表紙,,「案」,「案」,奥付にはありません。,,,",
    "exemptions": "1.2.2,映像がありません。",
    "manual_checks": "links,2.5.8,inspection,,リンクを押します。,,,,,",
}
