// Nothing here is needed to use a page. It tells when a page could not be fetched, and takes small steps off the hands.
(function () {
  'use strict';
  var timers = [];
  var path = location.pathname;

  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  // Enhanced navigation changes the address before the page has come; when it never comes, old rows stay below a new address.
  function banner(show) {
    each('[data-net-again]', function (a) { a.href = location.href; });
    each('[data-net-banner]', function (b) { b.hidden = !show; });
  }

  function arrive() {
    banner(false);
    timers.forEach(clearTimeout);
    timers = [];
    each('[data-print]', function (b) { b.hidden = false; });
    each('[data-once][data-sent]', function (f) { f.removeAttribute('data-sent'); });
    each('[data-refresh]', function (a) {
      timers.push(setTimeout(function () { if (document.contains(a)) a.click(); }, Number(a.getAttribute('data-refresh')) * 1000));
    });
    var errors = document.querySelector('.form-errors');
    if (errors) errors.focus();
    else if (path !== location.pathname && document.querySelector('main')) document.querySelector('main').focus({ preventScroll: true });
    path = location.pathname;
  }

  window.addEventListener('unhandledrejection', function (e) {
    if (e.reason instanceof TypeError && /fetch|network|load failed/i.test(String(e.reason.message))) banner(true);
  });
  window.addEventListener('offline', function () { banner(true); });
  window.addEventListener('online', function () { banner(false); });

  document.addEventListener('click', function (e) {
    var at = e.target instanceof Element ? e.target : null;
    if (at && at.closest('[data-print]')) window.print();
    each('details.user[open]', function (d) { if (!at || !d.contains(at)) d.open = false; });
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    each('details.user[open]', function (d) { d.open = false; d.querySelector('summary').focus(); });
  });

  // A form that was sent is not sent again while its answer is under way.
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (!form.hasAttribute('data-once')) return;
    if (form.hasAttribute('data-sent')) { e.preventDefault(); e.stopImmediatePropagation(); return; }
    form.setAttribute('data-sent', '');
    setTimeout(function () { form.removeAttribute('data-sent'); }, 8000);
  }, true);

  // Empty filters stay out of the address.
  document.addEventListener('formdata', function (e) {
    if (!e.target.hasAttribute('data-drop-empty')) return;
    Array.from(e.formData.keys()).forEach(function (k) {
      if (e.formData.getAll(k).every(function (v) { return v === ''; })) e.formData.delete(k);
    });
  });

  window.addEventListener('pageshow', arrive);
  arrive();
  if (window.Blazor && window.Blazor.addEventListener) window.Blazor.addEventListener('enhancedload', arrive);
})();
