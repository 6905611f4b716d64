"""Mistakes that machine-made texts on this subject are known to make: each is found.

The wrong words alone, in the English they were written for. Which code is told says which rule.
"""

from __future__ import annotations

import pytest

from tests.termbase.catalogs import codes

# Locale, English, wrong translation, code.
LABELS = [
    ("id", "Need", "Perlu", "DAL450"),
    ("id", "Timeline", "Jangka waktu", "DAL450"),
    ("id", "Timeline", "Jadwal", "DAL450"),
    ("id", "Wrap-up", "Selesai", "DAL450"),
    ("id", "Better forecasts", "Perkiraan yang lebih baik", "DAL450"),
    ("ms", "Implications", "Penglibatan", "DAL450"),
]
TEXTS = [
    # Two words for one letter; turnover for churn; the leader's timeline.
    ("id", "Find out the authority", "Tentukan otoritas", "DAL450"),
    ("id", "Timeline", "Garis waktu", "DAL450"),
    ("id", "The timeline of the lead", "jadwal pimpinan", "DAL450"),
    ("id", "Less customer churn", "Mengurangi perputaran pelanggan", "DAL450"),
    ("id", "a lead or a prospect", "prospek atau prospek", "DAL459"),
    ("id", "The results they want to see", "hasil yang ingin Anda capai", "DAL450"),
    ("id", "A sales rep asks", "Perwakilan penjualan bertanya", "DAL450"),
    ("id", "a skilled rep", "perwakilan yang lebih bermakna", "DAL450"),
    ("id", "A pulse survey", "Survei denyut nadi karyawan", "DAL450"),
    # The verb to lead, leaders, and pain as a doctor knows it.
    ("id", "What is lead qualification?", "Apa kualifikasi memimpin?", "DAL450"),
    ("id", "The aim of lead qualification", "tujuan kualifikasi pemimpin", "DAL450"),
    ("id", "Does the lead have a problem?", "Apakah pemimpin memiliki masalah?", "DAL450"),
    ("id", "when you qualify a lead", "Jika Anda memenuhi syarat prospek", "DAL450"),
    ("id", "if you do not qualify your leads", "tidak memenuhi syarat prospek Anda", "DAL450"),
    ("id", "their pain points", "poin nyeri mereka", "DAL450"),
    ("id", "Identify Pain", "Identifikasi Nyeri", "DAL450"),
    ("id", "Identify Pain", "Identifikasi Rasa Sakit", "DAL450"),
    ("id", "Pain", "Nyeri", "DAL450"),
    ("id", "Find a champion", "Cari juara", "DAL450"),
    ("id", "Economic Buyer", "Pembeli Ekonomis", "DAL450"),
    ("id", "Move it to the sales funnel", "ke saluran penjualan", "DAL450"),
    ("id", "stages of the sales funnel", "tahapan jalur penjualan", "DAL450"),
    ("id", "your lead nurturing flow", "aliran pengasuhan Anda", "DAL450"),
    ("id", "closed won or closed lost", "menang tertutup", "DAL450"),
    ("id", "closed won or closed lost", "tertutup kalah", "DAL450"),
    ("id", "You sell to enterprises", "menjual ke perusahaan perusahaan", "DAL450"),
    ("id", "qualified leads", "prospek berkualitas", "DAL450"),
    ("id", "Strategic lead generation", "generasi pemimpin strategis", "DAL450"),
    ("id", "a discovery call", "panggilan penemuan", "DAL450"),
    ("id", "The MEDDIC framework", "Kerangka MEDIC", "DAL451"),
    ("id", "The MEDDIC framework", "Kerangka MEDIC", "DAL453"),
    ("id", "The GPCTBA/C&I framework", "Kerangka Kerja GPCTBA/K&I", "DAL451"),
    ("id", "The GPCTBA/C&I framework", "Kerangka Kerja GPCTBA/K&I", "DAL453"),
    (
        "id",
        "CHAMP (Challenges, Authority, Money and Prioritization)",
        "CHAMP (Tantangan, Otoritas, Uang, dan Prioritas)",
        "DAL458",
    ),
    (
        "id",
        "Metrics, Economic Buyer, Decision Criteria, Decision Process, Identify Pain, Champion",
        "Metrik, Pembeli Ekonomi, Kriteria Keputusan, Proses Keputusan, Identifikasi, Juara",
        "DAL458",
    ),
    # Mixed languages, and a contract that is made new instead of longer.
    ("id", "not necessarily your fit", "tidak necessarily kecocokan Anda", "DAL451"),
    ("id", "They are a maybe", "Mereka adalah mungkin", "DAL450"),
    ("id", "a contract renewal", "pembaruan kontrak", "DAL450"),
    ("id", "move on to somebody else", "lalu lanjutkan", "DAL450"),
    ("id", "It probably will not close", "mungkin tidak akan close", "DAL450"),
    # Malay.
    ("ms", "if they have a workaround", "jika mereka mempunyai jalan pintas", "DAL450"),
    ("ms", "That is an influencer at best", "Itu pengaruh paling baik", "DAL450"),
    ("ms", "high-velocity sales", "jualan halaju tinggi", "DAL450"),
    ("ms", "consultative selling", "jualan perundingan", "DAL450"),
    ("ms", "through your pipeline", "melalui saluran paip anda", "DAL450"),
    ("ms", "their pain points", "titik kesakitan", "DAL450"),
    ("ms", "Identify Pain", "Kenal Pasti Kesakitan", "DAL450"),
    ("ms", "red flags", "bendera merah", "DAL450"),
    ("ms", "green flags", "bendera hijau", "DAL450"),
    ("ms", "a nice to have", "bagus untuk ada", "DAL450"),
    ("ms", "a lead that will not close", "lead yang tidak akan menutup", "DAL450"),
    ("ms", "the payback period", "tempoh bayar balik", "DAL450"),
    ("ms", "five projects ahead of yours", "lima projek lain di hadapan anda", "DAL450"),
    ("ms", "They are a maybe", "Mereka adalah mungkin", "DAL450"),
    ("ms", "It probably will not close", "mungkin tidak akan menutup", "DAL450"),
    ("ms", "then move on", "kemudian teruskan", "DAL450"),
    ("ms", "A disqualified lead", "Lead tidak layak", "DAL450"),
    ("ms", "we have $50K set aside", "kami ada RM50K diperuntukkan", "DAL454"),
    ("ms", "lead capture", "tangkapan lead", "DAL450"),
    ("ms", "solution selling", "penjualan penyelesaian", "DAL450"),
    ("ms", "you qualify leads", "anda melayakkan lead", "DAL450"),
    # Arabic.
    ("ar", "Timeline", "آخر التحديثات", "DAL450"),
    ("ar", "the organisation of the lead", "منظمة القائد", "DAL451"),
    ("ar", "Does the lead have a problem?", "هل لدى القائد مشكلة؟", "DAL450"),
    ("ar", "Less customer churn", "تقليل زبد العملاء", "DAL450"),
    ("ar", "Passives", "السلبيات", "DAL450"),
    ("ar", "your sales pipeline", "خط أنابيب المبيعات الخاص بك", "DAL450"),
    ("ar", "through the pipeline", "عبر خط الأنابيب", "DAL450"),
    ("ar", "Judge the lead", "تقييم العميل المتوقع", "DAL450"),
    ("ar", "The leads", "العملاء المتوقعين", "DAL450"),
    ("ar", "Predict and forecast", "التنبؤ والتنبؤ", "DAL459"),
    ("ar", "What is BANT?", "ما هو بانت؟", "DAL451"),
    ("ar", "What is BANT?", "ما هو بانت؟", "DAL453"),
    ("ar", "the timeline, and more", "الجدول الزمني ، والمزيد", "DAL455"),
    ("ar", "send a proposal", "تقديم اقتراح", "DAL450"),
    ("ar", "The authority", "السلطة", "DAL450"),
    ("ar", "the decision process", "عملية صنع القرار", "DAL450"),
]


@pytest.mark.parametrize(("locale", "english", "wrong", "code"), TEXTS)
def test_it_is_found_in_a_text(locale, english, wrong, code):
    assert code in codes(locale, (f"{english}.", f"{wrong}."), prose=True)


@pytest.mark.parametrize(("locale", "english", "wrong", "code"), LABELS)
def test_it_is_found_in_a_heading(locale, english, wrong, code):
    assert code in codes(locale, (english, wrong), key="a.name", prose=False)


@pytest.mark.parametrize(("locale", "english", "wrong", "code"), LABELS)
def test_what_is_wrong_as_a_label_may_stand_in_a_text(locale, english, wrong, code):
    message = (f"It is the {english} of a team.", f"Ini {wrong} sebuah tim.")
    assert code not in codes(locale, message, prose=True)
