import React from 'react'

// A lamp on a page.
export function Lamp({ name }) {
  return <div className="lamp" onClick={() => light(name)}><Shade colour={RED}>{name}</Shade></div>
}
