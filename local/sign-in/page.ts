import type { Person } from './people.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (given: string) => given.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const style = `
  :root { color-scheme: light; --ink: #1d2129; --quiet: #5c6470; --line: #d9dde3; --blue: #0b57d0; }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; background: #f3f5f8; color: var(--ink);
         font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif }
  main { max-width: 60rem; margin: 0 auto; padding: 3rem 1.25rem }
  h1 { margin: 0; font-size: 1.75rem; font-weight: 600 }
  .en { color: var(--quiet); font-size: .875rem }
  .demo { margin: 1.25rem 0 1.75rem; padding: .75rem 1rem; border-left: 4px solid #b25e00; background: #fff6e5 }
  .demo strong { color: #8a4700; letter-spacing: .06em }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem;
       grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)) }
  button { width: 100%; height: 100%; padding: .875rem 1rem; text-align: left; font: inherit; color: inherit;
           background: #fff; border: 1px solid var(--line); border-radius: 8px; cursor: pointer }
  button:hover { border-color: var(--blue) }
  button:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
  button b { display: block; font-size: 1.0625rem }
  button span { display: block }
  .plain { width: auto; padding: .625rem 1.5rem; text-align: center }
`;

const page = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body><main>${body}</main></body>
</html>`;

const notice = `<p class="demo"><strong>演示登录 DEMO</strong> 此处不核验身份，仅供演示：选择一人即以其身份登录。<br>
<span class="en" lang="en">Demonstration sign-in: nobody's identity is checked. Choose a person to sign in as them.</span></p>`;

const button = ({ sub, name, nameEn, title }: Person) => `<li><button name="sub" value="${text(sub)}">
<b>${text(name)}</b><span>${text(title)}</span><span class="en" lang="en">${text(nameEn)}</span></button></li>`;

export const choicePage = (people: readonly Person[]) =>
  page(
    '登录 · Sign in',
    `<h1>请选择登录人员</h1><p class="en" lang="en">Choose who signs in</p>${notice}
<form method="post"><ul>${people.map(button).join('')}</ul></form>`,
  );

/** `form` is the issuer's own, with its protection against forged requests. */
export const signOutPage = (form: string) =>
  page(
    '退出 · Sign out',
    `<h1>退出登录？</h1><p class="en" lang="en">Sign out?</p>${form}
<p><button class="plain" autofocus type="submit" form="op.logoutForm" value="yes" name="logout">退出 Sign out</button></p>`,
  );

export const signedOutPage = () =>
  page(
    '已退出 · Signed out',
    `<h1>已退出登录</h1><p class="en" lang="en">You are signed out.</p><p><a href="/">返回首页 Back to the portal</a></p>`,
  );

export const problemPage = (what: string, detail: string) =>
  page(
    '登录未成功 · Sign-in failed',
    `<h1>登录未成功</h1><p class="en" lang="en">Sign-in failed</p>${notice}
<p>${text(what)}<br><span class="en">${text(detail)}</span></p><p><a href="/">返回首页 Back to the portal</a></p>`,
  );
