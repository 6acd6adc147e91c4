/** Words that stand in every text: nobody looks for them, and stored they would tell which language and how long. */
export const stopWords: readonly string[] = [
  // Dutch
  ...'aan al alles als altijd andere ben bij bijna daar dan dat de der deze die dit doch doen door dus een eens'.split(
    ' ',
  ),
  ...'en er ge geen geweest gaan ging gezegd haar had hadden heb hebben heeft heel hem hen het hier hij hoe hun ook'.split(
    ' ',
  ),
  ...'iemand iets ik in is ja je jij jou jouw jullie kan kon kunnen laat maar me meer mee men met mij mijn moet moeten'.split(
    ' ',
  ),
  ...'mocht mogen na naar nee niet niets nog nou nu of om omdat onder ons onze op over per reeds te tegen toch toen tot'.split(
    ' ',
  ),
  ...'u uit uw van vaak veel vanaf via voor wanneer want waren was wat we wel werd wie wij wil willen word worden wordt'.split(
    ' ',
  ),
  ...'zal ze zegt zei zelf zich zij zijn zo zonder zou zouden zeer'.split(' '),
  // English
  ...'about after all also am an and any are as at be because been before being but by can could did do does doing'.split(
    ' ',
  ),
  ...'done for from get got had has have having he her here hers him his how if into is it its just like me more most'.split(
    ' ',
  ),
  ...'my no not now of off on once only or other our out over own said same say says she should so some such than that'.split(
    ' ',
  ),
  ...'the their them then there these they this those to too under until up us very was we were what when where which'.split(
    ' ',
  ),
  ...'while who why will with would you your yours dont didnt doesnt isnt wasnt'.split(' '),
];
