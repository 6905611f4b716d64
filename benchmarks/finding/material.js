// Material's own worker with the index that its search plugin writes for one language.
window.engine = async folder => {
  const worker = new Worker("material/assets/javascripts/workers/search.js");
  const waiting = [];
  worker.addEventListener("message", ({data}) => waiting.shift()?.(data));
  const ask = message => new Promise(resolve => {
    waiting.push(resolve);
    worker.postMessage(message);
  });
  const {config, docs} = await (await fetch(`${folder}/material.json`)).json();
  await ask({type: 0, data: {config, docs, options: {suggest: true}}});
  return async query => {
    const {data} = await ask({type: 2, data: query});
    return data.items.slice(0, 10).map(([first]) => first.title.replace(/<[^>]*>/g, ""));
  };
};
