#!/bin/sh
# Makes the pictures of the guides again from the demo's documents: first page of each, 64 dots an inch.
# Needs what ./kesu test installs (LibreOffice, poppler-utils, a Chinese font). Touches this folder and a temporary one.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")
kesu=$here/../../kesu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$kesu" demo --keep "$work/demo" >/dev/null
"$kesu" --config "$work/demo/kesu.toml" register --draft -o "$work/draft.xlsx" >/dev/null

picture() { # name, file: the first page as a PNG
    cp "$2" "$work/$1.${2##*.}"
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to pdf --outdir "$work" \
        "$work/$1.${2##*.}" >/dev/null 2>&1
    pdftoppm -r 64 -png -singlefile "$work/$1.pdf" "$here/$1"
}

made() { # name, part of a file name: the first of the demo's documents that is called so
    found=$(find "$work/demo/archive/by-case" -name "$2" | sort | sed -n "${3:-1}p")
    [ -n "$found" ] || { echo "the demo made no $2" >&2; exit 1; }
    picture "$1" "$found"
}

made complaint_record 'KS-01 *record A1.docx'
made handling_notice 'KS-02 *notice A1.docx'
made eight_d 'QR25-04 *report A1.docx'
made capa_notice 'KS-04 *.docx'
made preliminary_report 'KS-05 *.docx'
made final_reply 'KS-06 *Reply*.docx'
made refusal_letter 'KS-07 *.docx'
made repair_confirmation 'QR25-02 *.docx'
made technical_support 'QR25-03 *.docx'
picture register "$work/draft.xlsx"
